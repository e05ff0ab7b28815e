using Cited.Rules.Citations;
using Cited.Rules.Consistency;
using Cited.Rules.Form;
using Cited.Rules.References;
using Cited.Rules.Release;
using Cited.Rules.Safeguards;

namespace Cited.Rules;

/// <summary>The one list of all rules, in the order of families, then ids.</summary>
public static class RuleCatalog
{
    /// <summary>Every rule.</summary>
    public static IReadOnlyList<IRule> All { get; } =
    [
        new ByteOrderMark(),
        new DuplicateKey(),
        new FileTooLarge(),
        new IdDiffersFromFileName(),
        new LoneSurrogate(),
        new NestedTooDeep(),
        new NotCanonical(),
        new NotJson(),
        new NotUtf8(),
        new NumberOutOfRange(),
        new SchemaViolation(),
        new SymbolicLink(),
        new TooManyValues(),
        new TrackedLeftover(),
        new UnreadableFile(),
        new WrongFolder(),

        new ChainTooLong(),
        new DuplicateId(),
        new OriginCycle(),
        new RelationCycle(),
        new RetiredIdUsed(),
        new SameAddress(),
        new UnknownArea(),
        new UnknownLanguage(),
        new UnknownOperation(),
        new UnknownOrganization(),
        new UnknownOrigin(),
        new UnknownSource(),
        new UnusedOrganization(),
        new UnusedSource(),

        new AccessedBeforePublished(),
        new ArchiveMissing(),
        new CitationTwice(),
        new ClaimWithoutCitation(),
        new FragmentAmbiguous(),
        new FragmentNotFound(),
        new FragmentTooLong(),
        new OnlyDerivativeSources(),
        new PassageChanged(),
        new SourceOlderThanClaim(),
        new ValueNotInPassage(),
        new ValueUndecided(),

        new AcknowledgedNothing(),
        new ContestedUndeclared(),
        new CorrectionWithoutCause(),
        new CountExceedsRelated(),
        new DatesOutOfOrder(),
        new DisagreementWithoutContest(),
        new DuplicateClaim(),
        new DuplicateFact(),
        new ImpossibleDate(),
        new ListSizeDiffers(),
        new MemberOutsideList(),
        new OriginSkipsSource(),
        new OriginsLookAlike(),
        new PartExceedsTotal(),
        new PartLargerThanWhole(),
        new PartsExceedTotal(),
        new PreferredNotClaimed(),
        new ScopeNotAllowed(),
        new SumDiffers(),
        new SupersededByNothing(),
        new ValueOutsideLimits(),

        new AgeInText(),
        new CopiedWording(),
        new EmailInText(),
        new HandleInText(),
        new IpAddressInText(),
        new OnionAddress(),
        new PersonalName(),
        new PhoneInText(),
        new PlaceBelowSubdivision(),
        new RejectedTerm(),
        new UnknownName(),
        new UrlInText(),

        new FewerRecords(),
        new IdReused(),
        new IdVanished(),
        new RetirementForgotten(),
        new ValueChangedWithoutCause(),
    ];

    /// <summary>The rule with an id; absent if there is none.</summary>
    public static IRule? Find(string id) => All.FirstOrDefault(r => r.Info.Id == id);

    /// <summary>Ids of the rules whose findings may be kept with a reason, ordinal order.</summary>
    public static IReadOnlyList<string> Acknowledgeable { get; } =
        [.. All.Where(r => r.Info.Acknowledgeable).Select(r => r.Info.Id).Order(StringComparer.Ordinal)];
}
