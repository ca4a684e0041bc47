namespace Triskele.Testing;

/// <summary>Finds the folder of real inputs and golden numbers that stands beside the checkout, where there is one.</summary>
public static class SharedFiles
{
    /// <summary>Why a test that needs the folder is skipped where it is absent.</summary>
    public const string Reason = "the folder 'shared' with real inputs and golden numbers does not stand beside this checkout";

    private static readonly string? Root = FindRoot();

    /// <summary>Whether the folder is there.</summary>
    public static bool Exist => Root is not null;

    /// <summary>Full path of a file in the folder, such as <c>golden/networks/h2020.json</c>.</summary>
    public static string PathOf(string relative) =>
        Path.Combine(Root ?? throw new DirectoryNotFoundException(Reason), relative.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Root of the checkout: the folder that holds the solution file.</summary>
    public static string CheckoutRoot { get; } = FindCheckout();

    private static string FindCheckout()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Triskele.slnx")))
                return folder.FullName;
        throw new DirectoryNotFoundException("No folder above the tests holds Triskele.slnx.");
    }

    private static string? FindRoot()
    {
        string beside = Path.Combine(FindCheckout(), "..", "shared");
        return Directory.Exists(Path.Combine(beside, "golden")) ? Path.GetFullPath(beside) : null;
    }
}
