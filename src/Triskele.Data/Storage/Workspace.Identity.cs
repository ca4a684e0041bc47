namespace Triskele.Data.Storage;

public sealed partial class Workspace
{
    /// <summary>What shared identities join, what they only suggest, and what decisions keep apart; sorted by entity and key.</summary>
    /// <remarks>A project that one file knows by its RCN and another by RCN and grant number is one; this lists such pairs for review.</remarks>
    public IReadOnlyList<IdentityMerge> Merges() =>
        Loading(() =>
        {
            EcosystemLoader loader = new(this, new LoadOptions());
            loader.Identify();
            return (IReadOnlyList<IdentityMerge>)[.. loader.Actors.Identities.Merges(), .. loader.Projects.Identities.Merges()];
        });

    /// <summary>Records that two keys are one thing, or two. The later decision about a pair replaces the earlier.</summary>
    /// <param name="entity">Organisations or projects.</param>
    /// <param name="keyA">A key as <see cref="Merges"/> spells it: a PIC or the source's own key; <c>grant:H2020/…</c>, <c>rcn:…</c>, <c>key:…</c>.</param>
    /// <param name="keyB">The other key.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="when">The time to record.</param>
    public void Decide(IdentityEntity entity, string keyA, string keyB, IdentityDecision decision, DateTimeOffset when)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(keyA);
        ArgumentException.ThrowIfNullOrWhiteSpace(keyB);
        if (keyA == keyB)
            throw new ArgumentException($"A decision is about two keys; both are {keyA}.", nameof(keyB));
        InTransaction(() =>
        {
            DeleteDecision(entity, keyA, keyB);
            Execute(
                "INSERT INTO identity_override VALUES ($1, $2, $3, $4, $5)",
                entity.ToString(),
                keyA,
                keyB,
                decision.ToString(),
                when.UtcDateTime
            );
        });
    }

    /// <summary>Takes a decision back: shared identities decide again.</summary>
    public void Withdraw(IdentityEntity entity, string keyA, string keyB) => InTransaction(() => DeleteDecision(entity, keyA, keyB));

    /// <summary>The decisions that hold, in the order of their keys.</summary>
    public IReadOnlyList<IdentityOverride> Decisions() =>
        Query(
            "SELECT entity, key_a, key_b, decision, decided FROM identity_override ORDER BY entity, key_a, key_b",
            r => new IdentityOverride(
                Enum.Parse<IdentityEntity>(r.GetString(0)),
                r.GetString(1),
                r.GetString(2),
                Enum.Parse<IdentityDecision>(r.GetString(3)),
                r.GetDateTime(4)
            )
        );

    private void DeleteDecision(IdentityEntity entity, string keyA, string keyB) =>
        Execute(
            "DELETE FROM identity_override WHERE entity = $1 AND ((key_a = $2 AND key_b = $3) OR (key_a = $3 AND key_b = $2))",
            entity.ToString(),
            keyA,
            keyB
        );
}
