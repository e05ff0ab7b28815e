using System.CommandLine;

namespace Cited.Cli.Commands;

/// <summary>
/// <c>cited completion SHELL</c>: a script that teaches a shell to complete <c>cited</c>. It asks the command itself, by the directive
/// <c>[suggest:POSITION]</c> of System.CommandLine, so it knows every option, rule and organisation there is. What the command answers can
/// come from names of files that anyone contributed: no script lets its shell expand an answer, and each puts it on the line quoted.
/// </summary>
internal static class CompletionCommand
{
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            # cited: completion for bash. In ~/.bashrc: source <(cited completion bash)
            _cited() {
              local current="${COMP_WORDS[COMP_CWORD]}" word quoted
              COMPREPLY=()
              while IFS= read -r word; do
                if [[ "$word" == "$current"* ]]; then
                  printf -v quoted '%q' "$word"
                  COMPREPLY+=("$quoted")
                fi
              done < <(cited "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)
            }
            complete -o default -F _cited cited

            """,
        ["zsh"] = """
            # cited: completion for zsh. In ~/.zshrc, after compinit: source <(cited completion zsh)
            _cited() {
              local -a found
              found=("${(@f)$(cited "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
              compadd -- "${(@)found:#}" || _files
            }
            compdef _cited cited

            """,
        ["fish"] = """
            # cited: completion for fish. Once: cited completion fish > ~/.config/fish/completions/cited.fish
            function __cited_suggest
              set -l line (commandline -cp)
              set -l found (cited "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)
              if string match -q -- (commandline -ct)"*" $found
                printf '%s\n' $found
              else
                __fish_complete_path (commandline -ct)
              end
            end
            complete -c cited -f -a "(__cited_suggest)"

            """,
        ["powershell"] = """
            # cited: completion for PowerShell. In $PROFILE: cited completion powershell | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName cited -ScriptBlock {
              param($wordToComplete, $commandAst, $cursorPosition)
              cited "[suggest:$cursorPosition]" "$commandAst" 2>$null | Where-Object { $_.Trim() -and $_.StartsWith($wordToComplete, 'OrdinalIgnoreCase') } | ForEach-Object {
                $quoted = $_
                if ($_ -notmatch '^[A-Za-z0-9._-]+$') {
                  $quoted = "'" + [System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($_) + "'"
                }
                [System.Management.Automation.CompletionResult]::new($quoted, $_, 'ParameterValue', $_)
              }
            }

            """,
    };

    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { Description = string.Join(", ", Scripts.Keys) };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command("completion", "Prints a script that teaches a shell to complete cited.\n\nExamples:\n  cited completion bash >> ~/.bashrc\n  cited completion fish > ~/.config/fish/completions/cited.fish") { shell };
        command.SetAction(parsed =>
        {
            terminal.Out.Write(Scripts[parsed.GetValue(shell)!].ReplaceLineEndings("\n"));
            return ExitCodes.Fine;
        });
        return command;
    }

    /// <summary>Whether a shell asks how a line that is still being typed may go on: such a line is nearly always incomplete.</summary>
    public static bool IsAsked(IReadOnlyList<string> args) => args.Count > 0 && args[0].StartsWith("[suggest", StringComparison.Ordinal);
}
