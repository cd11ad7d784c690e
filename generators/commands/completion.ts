import { parseArgs } from 'node:util';
import { describeCommands } from './describe-commands.ts';
import { completeWords } from './command-line.ts';
import type { CommandLine } from './command-line.ts';
import { readUsage, UsageError } from './usage.ts';

export const summary = 'let the shell complete commands and options';

const HELP = `octopus completion: ${summary}

Usage: octopus completion bash|zsh|fish

Prints a script for the shell. It asks octopus itself what comes next, so that it always fits the
version that is installed, also for the commands that packages of a project bring.

Options:
  --complete            print what completes the words behind --, one a line; scripts use this
  --help                this text

Examples:
  source <(octopus completion bash)        in ~/.bashrc, to have it in every shell
  source <(octopus completion zsh)         in ~/.zshrc, behind compinit
  octopus completion fish > ~/.config/fish/completions/octopus.fish

Exit codes: 0 done, 2 wrong usage.
`;

const OPTIONS = {
  complete: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What completes this command itself. */
export function describe(): CommandLine {
  return { options: OPTIONS, words: Object.keys(SCRIPTS) };
}

/** Runs `octopus completion`; answers the exit code. */
export async function run(args: string[], cwd: string): Promise<number> {
  const { values, positionals } = readUsage(
    () => parseArgs({ args, options: OPTIONS, allowPositionals: true }),
    OPTIONS,
  );
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  if (values.complete === true) {
    const found = completeWords(await describeCommands(cwd), positionals);
    process.stdout.write(found.map((word) => `${word}\n`).join(''));
    return 0;
  }
  const [shell, extra] = positionals;
  const known = Object.keys(SCRIPTS).join(', ');
  if (shell === undefined || extra !== undefined) {
    throw new UsageError(`octopus completion takes the name of one shell: ${known}.`);
  }
  const script = Object.hasOwn(SCRIPTS, shell) ? SCRIPTS[shell] : undefined;
  if (script === undefined) {
    throw new UsageError(`There is no completion for "${shell}". There is one for ${known}.`);
  }
  process.stdout.write(script);
  return 0;
}

const SCRIPTS: Readonly<Record<string, string>> = {
  bash: `# bash completion of octopus: source <(octopus completion bash)
_octopus() {
  local words=("\${COMP_WORDS[@]:1:COMP_CWORD}")
  local found
  found="$("\${COMP_WORDS[0]}" completion --complete -- "\${words[@]}" 2>/dev/null)" || return
  local IFS=$'\\n'
  COMPREPLY=($found)
}
# Files, where octopus has nothing to say.
complete -o default -F _octopus octopus
`,
  zsh: `#compdef octopus
# zsh completion of octopus: source <(octopus completion zsh)
_octopus() {
  local -a found
  found=(\${(f)"$("\${words[1]}" completion --complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)"})
  if (( \${#found} )); then compadd -a found; else _files; fi
}
compdef _octopus octopus
`,
  fish: `# fish completion of octopus
function __octopus_complete
  set -l words (commandline -opc) (commandline -ct)
  set -l found (command $words[1] completion --complete -- $words[2..-1] 2>/dev/null)
  if test (count $found) -gt 0
    printf '%s\\n' $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c octopus -f -a '(__octopus_complete)'
`,
};
