using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Triskele.Data.Findings;
using Triskele.Data.Sources;

namespace Triskele.Data.Importers.Tables;

/// <summary>Replaces the names of what look like natural persons.</summary>
/// <remarks>
/// A person is assumed where all of these hold: no VAT number; not an SME; activity type PRC, OTH or unknown; two to four words of letters of which at least
/// one is all capitals and one is not ("SURNAME Given"), or "Surname, Given"; and none of the words is a legal form or a word that organisations bear.
/// It is a rule of thumb that misses some persons and may take a small organisation for one; the pseudonym is not an anonymisation,
/// since whoever knows the identification code can compute it.
/// </remarks>
internal static class Redaction
{
    private static readonly HashSet<string> WordsOfOrganisations = new(
        (
            "LTD LIMITED LLC LLP INC CORP CO COMPANY PLC GMBH AG KG OHG UG EV MBH SA SAS SARL SASU EURL SCI SNC SRL SPA SL SLU SLL SAU SCOOP BV NV VOF "
            + "CV AB AS ASA APS OY OYJ KFT ZRT NYRT DOO DD SRO ZOO SPOLKA EOOD OOD AD EOD UAB SIA OU MTU TOV OOO GIE ASBL VZW EPE AE IKE LDA SGPS "
            + "GROUP HOLDING UNIVERSITY UNIVERSITAET UNIVERSITAT UNIVERSITE UNIVERSITA UNIVERSIDAD INSTITUTE INSTITUT INSTITUTO ISTITUTO CENTRE CENTER "
            + "CENTRO ZENTRUM FOUNDATION FONDATION FONDAZIONE FUNDACION STIFTUNG ASSOCIATION ASSOCIAZIONE ASOCIACION VEREIN SOCIETY AGENCY COUNCIL "
            + "MINISTRY CITY HOSPITAL MUSEUM LABORATORY LABORATORIES LABS LAB TECHNOLOGY TECHNOLOGIES TECH SYSTEMS SYSTEM SOLUTIONS CONSULTING "
            + "SERVICES SERVICE ENGINEERING NETWORK INTERNATIONAL EUROPE EUROPEAN RESEARCH SCIENCE SCIENCES ENERGY AND UND ET OF THE FOR"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789&/@+\"()");

    /// <summary>The row, with the name and what leads to it replaced where it looks like a natural person's.</summary>
    public static ActorRow Of(in ActorRow actor, FileFindings findings)
    {
        if (!IsPerson(actor))
            return actor;
        string pseudonym = Pseudonym(actor.Pic.Length > 0 ? actor.Pic : actor.Key);
        findings.Tally(FindingSeverity.Note, "redacted", actor.Row, "name", pseudonym);
        return actor with { Name = pseudonym, ShortName = "", VatNumber = "", Street = "", Url = "" };
    }

    /// <summary><c>person-</c> and the first eight hexadecimal digits of the SHA-256 of an identification code.</summary>
    public static string Pseudonym(string id) => "person-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..8];

    private static bool IsPerson(in ActorRow actor) =>
        actor.VatNumber.Length == 0 && actor.IsSme != true && actor.ActivityType is "PRC" or "OTH" or "" && LooksPersonal(actor.Name);

    /// <summary>Whether a name is written like that of a natural person.</summary>
    public static bool LooksPersonal(string name)
    {
        if (name.Length > 60 || name.AsSpan().ContainsAny(Digits))
            return false;
        string[] words = name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length is < 2 or > 4 || words.Any(w => WordsOfOrganisations.Contains(w.Replace(".", "", StringComparison.Ordinal))))
            return false;
        return words.All(IsNameWord)
            && (name.Contains(", ", StringComparison.Ordinal) || (words.Any(IsCapitals) && !words.All(IsCapitals)));
    }

    private static bool IsNameWord(string word) =>
        char.IsUpper(word[0]) && word.All(c => char.IsLetter(c) || c is '-' or '\'' or '\u2019' or '.');

    private static bool IsCapitals(string word) => word.Length > 1 && !word.Any(char.IsLower);
}
