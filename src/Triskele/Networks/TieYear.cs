namespace Triskele.Networks;

/// <summary>A year of a network's life: how many ties it has, how many of them are new, and how many of last year's are gone.</summary>
/// <remarks>
/// A tie lives in a year if a joint project belongs to it. Undefined, NaN, in the first year: what was before is not known.
/// </remarks>
/// <param name="Year">The year.</param>
/// <param name="Projects">Projects that belong to the year.</param>
/// <param name="Actors">Organisations with a tie.</param>
/// <param name="Ties">Pairs with a joint project that belongs to the year.</param>
/// <param name="Births">Ties that the year before did not have.</param>
/// <param name="Deaths">Ties of the year before that are gone.</param>
/// <param name="Persisted">Ties of both years.</param>
/// <param name="Repeated">Ties of the year with two or more joint projects among all that had started by its end.</param>
/// <param name="NewActors">Organisations with a tie that had none in any earlier year.</param>
public readonly record struct TieYear(
    int Year,
    int Projects,
    int Actors,
    long Ties,
    double Births,
    double Deaths,
    double Persisted,
    long Repeated,
    double NewActors
)
{
    /// <summary>Ties of both years over ties of either; NaN in the first year and where neither has any.</summary>
    public double Jaccard => Persisted / (Births + Deaths + Persisted);

    /// <summary>Share of the ties that are repeated; NaN without ties.</summary>
    public double RepeatedShare => (double)Repeated / Ties;

    /// <summary>Share of the organisations that are new; NaN in the first year and without organisations.</summary>
    public double NewcomerShare => NewActors / Actors;
}
