using System.CommandLine;

namespace Triskele.Cli.Commands;

/// <summary><c>triskele completion</c>: scripts that ask the program itself what may come next.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _triskele() {
            local IFS=$'\n'
            COMPREPLY=( $(compgen -W "$(triskele "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}") )
        }
        complete -o default -F _triskele triskele

        """;

    private const string Zsh = """
        _triskele() {
            local completions=("${(f)$(triskele "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
            compadd -a completions
            _files
        }
        compdef _triskele triskele

        """;

    private const string Fish = """
        complete -c triskele -a '(triskele "[suggest:"(commandline -C)"]" (commandline -cp) 2>/dev/null)'

        """;

    private const string Pwsh = """
        Register-ArgumentCompleter -Native -CommandName triskele -ScriptBlock {
            param($word, $line, $position)
            triskele "[suggest:$position]" "$line" | Where-Object { $_ -like "$word*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;

    public static Command Build(Streams streams)
    {
        Argument<string> shell = new("SHELL") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        Command command = new("completion", HelpTexts.Completion) { shell };
        command.SetAction(parsed =>
        {
            streams.Output.Write(
                parsed.GetRequiredValue(shell) switch
                {
                    "zsh" => Zsh,
                    "fish" => Fish,
                    "pwsh" => Pwsh,
                    _ => Bash,
                }
            );
            return ExitCode.Done;
        });
        return command;
    }
}
