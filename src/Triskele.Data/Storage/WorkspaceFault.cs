namespace Triskele.Data.Storage;

/// <summary>Why a workspace cannot be used.</summary>
public enum WorkspaceFault
{
    /// <summary>There is no such file, or no such folder to put it in.</summary>
    Missing,

    /// <summary>A folder was named where a file is needed.</summary>
    IsFolder,

    /// <summary>There is a file already where a new one was asked for.</summary>
    Exists,

    /// <summary>The file is something else.</summary>
    NotAWorkspace,

    /// <summary>The file is a workspace of another version of the format.</summary>
    OtherVersion,

    /// <summary>Another process holds the file.</summary>
    Locked,

    /// <summary>The user may not read or write the file.</summary>
    NoPermission,

    /// <summary>The disk, or the user's share of it, is full.</summary>
    DiskFull,

    /// <summary>The work needs more memory than it may take.</summary>
    OutOfMemory,

    /// <summary>The file was changed or cut by something else.</summary>
    Damaged,

    /// <summary>The workspace was opened for reading, and something was to be written.</summary>
    ReadOnly,

    /// <summary>What is in the workspace contradicts itself or asks for what is not there.</summary>
    Content,

    /// <summary>The store failed for a reason that is not listed here; the message carries its words.</summary>
    Other,
}
