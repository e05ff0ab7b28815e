# Turns a card, which is bytes from a stranger, into a quotation: UTF-8 without control characters and without those that turn text round
# or hide it. A zero-width space keeps apart what would be a mention, a reference, a picture or a link of its own; HTML and entities become
# text. What does not fit in a comment is left out. Run with "perl -n".
use Encode;
BEGIN { binmode STDOUT, ":utf8"; $left = 63000; $z = "\x{200B}" }
$_ = decode("UTF-8", $_);
s/[\x00-\x08\x0A-\x1F\x7F-\x9F\x{AD}\x{61C}\x{180E}\x{200B}-\x{200F}\x{2028}-\x{202E}\x{2060}-\x{206F}\x{FEFF}\x{FFF9}-\x{FFFD}\x{E0000}-\x{E007F}]//g;
$_ = substr($_, 0, 4000);
if (!m{^(<details><summary>[0-9]{1,7} more</summary>|</details>)$}) {
  my @links;
  s{\]\(<(https?://(?![^/?#>]*github)[!-;=?-~]+)>\)}{push @links, $1; "]\x{1}"}gie;
  s/&(?!(#8203|lt|gt|amp);)/&amp;/g;
  s/</&lt;/g;
  s/@/\@$z/g;
  s/(?<!&)#(?=[0-9])/#$z/g;
  s/(GH)-(?=[0-9])/$1-$z/gi;
  s/!(?=\[)/!$z/g;
  s/\](?=[(\[:])/]$z/g;
  s{://}{:$z//}g;
  s/www\./www$z./gi;
  s/(?<!\\)\$/\\\$/g;
  s/^(\s*)(?=```|~~~)/$1$z/;
  s/\x{1}/"(<" . shift(@links) . ">)"/ge;
}
$_ = "> $_\n";
$left -= length;
print $left >= 0 ? $_ : $told++ ? "" : "> (cut)\n";
