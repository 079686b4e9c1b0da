import type { Option } from "./option-table.ts";
import { type Entry, manual, type Shell, SHELLS } from "./manual.ts";

// Commands and options are what the parser has. What is no option is left to the shell: files, mostly.

const namesOf = ({ name, short }: Option): readonly string[] => [`--${name}`, ...(short === undefined ? [] : [`-${short}`])];
/** Words that a command takes, and no file. */
function wordsOf({ name }: Entry): readonly string[] {
  if (name === "completion") return SHELLS;
  return name === "help" ? manual.map((entry) => entry.name).filter((one) => one !== "help") : [];
}

/** What is to be loaded by the shell: `source <(hearsay completion bash)`, or a file where it keeps such. */
export const completionScript = (shell: Shell): string => ({ bash, zsh, fish })[shell]();

function bash(): string {
  const commands = manual.map((entry) => {
    const values = entry.options.filter(({ choices }) => choices !== undefined);
    const cases = values.map((option) => `        ${namesOf(option).join("|")}) COMPREPLY=($(compgen -W "${option.choices!.join(" ")}" -- "$cur")); return ;;`); // prettier-ignore
    const words = [...entry.options.flatMap(namesOf), ...wordsOf(entry)].join(" ");
    return [
      `    ${entry.name})`,
      ...(cases.length === 0 ? [] : ['      case "$prev" in', ...cases, "      esac"]),
      `      words="${words}" ;;`,
    ].join("\n");
  });
  return `# Completion of hearsay for bash: source <(hearsay completion bash)
_hearsay() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${manual.map(({ name }) => name).join(" ")} --help --version" -- "$cur"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${commands.join("\n")}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -o bashdefault -F _hearsay hearsay
`;
}

/** Text within '…' of zsh and fish, without what means something there. */
const quoted = (text: string): string => text.replaceAll("'", "’");
/** Within a description of _arguments. */
const described = (text: string): string => quoted(text).replaceAll(/[[\]:\\]/gu, String.raw`\$&`);

function zsh(): string {
  const optionOf = ({ name, short, value, choices, help }: Option): string => {
    const takes = value === undefined ? "" : `:${value}:${choices === undefined ? "_files" : `(${choices.join(" ")})`}`;
    const names = short === undefined ? `--${name}` : `(-${short} --${name})'{-${short},--${name}}'`;
    return `'${names}[${described(help)}]${takes}'`;
  };
  const commands = manual.map((entry) => {
    const words = wordsOf(entry);
    const rest = words.length === 0 ? "'*:input:_files'" : `'1:word:(${words.join(" ")})'`;
    return `    ${entry.name}) _arguments ${[...entry.options.map(optionOf), rest].join(" \\\n      ")} ;;`;
  });
  return `#compdef hearsay
# Completion of hearsay for zsh: hearsay completion zsh > a folder of $fpath/_hearsay
_hearsay() {
  local -a commands=(
${manual.map(({ name, summary }) => `    '${name}:${described(summary)}'`).join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=\${words[2]}
  shift words
  (( CURRENT-- ))
  case $command in
${commands.join("\n")}
  esac
}
if [ "$funcstack[1]" = _hearsay ]; then _hearsay "$@"; else compdef _hearsay hearsay; fi
`;
}

function fish(): string {
  const lines = manual.flatMap((entry) => {
    const within = `complete -c hearsay -n '__fish_seen_subcommand_from ${entry.name}'`;
    return [
      `complete -c hearsay -n __fish_use_subcommand -f -a ${entry.name} -d '${quoted(entry.summary)}'`,
      ...entry.options.map(({ name, short, value, choices, help }) => {
        const takes = value === undefined ? "" : choices === undefined ? " -r" : ` -x -a '${choices.join(" ")}'`;
        return `${within} -l ${name}${short === undefined ? "" : ` -s ${short}`}${takes} -d '${quoted(help)}'`;
      }),
      ...(wordsOf(entry).length === 0 ? [] : [`${within} -f -a '${wordsOf(entry).join(" ")}'`]),
    ];
  });
  return `# Completion of hearsay for fish: hearsay completion fish > ~/.config/fish/completions/hearsay.fish\n${lines.join("\n")}\n`;
}
