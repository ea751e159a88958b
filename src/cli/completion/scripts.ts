import { findNearest } from '../../diagnostics/nearest.js'
import { TreatyError } from '../../diagnostics/treaty-error.js'

/** Shells that treaty completes in. */
export const shells = ['bash', 'zsh', 'fish'] as const

type Shell = (typeof shells)[number]

/**
 * Each script hands the words typed so far to `treaty __complete`, which prints a candidate a line, with a tab
 * before its explanation. Without candidates the shell proposes files.
 */
const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# treaty completion for bash
_treaty() {
  local line="\${COMP_LINE:0:COMP_POINT}" word prefix=""
  local -a typed
  read -ra typed <<< "$line"
  case "$line" in *[[:space:]]) typed+=("") ;; esac
  local current="\${typed[\${#typed[@]}-1]}"
  # bash ends words at colons and equals signs: it wants only what comes behind the last one.
  case "$current" in
    *:*) case "$COMP_WORDBREAKS" in *:*) prefix="\${current%"\${current##*:}"}" ;; esac ;;
    --*=*) case "$COMP_WORDBREAKS" in *=*) prefix="\${current%%=*}=" ;; esac ;;
  esac
  COMPREPLY=()
  while IFS=$'\\t' read -r word _; do
    COMPREPLY+=("\${word#"$prefix"}")
  done < <("$1" __complete "\${typed[@]:1}" 2>/dev/null)
  if [ "\${#COMPREPLY[@]}" -eq 1 ]; then
    case "\${COMPREPLY[0]}" in *:|*=) compopt -o nospace 2>/dev/null ;; esac
  fi
}
complete -o default -F _treaty treaty
`,
  zsh: `#compdef treaty
# treaty completion for zsh
_treaty() {
  local -a closed closed_texts open open_texts
  local line word text
  for line in "\${(@f)$("\${words[1]}" __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -n "$line" ]] || continue
    word="\${line%%$'\\t'*}"
    text="$word"
    [[ "$line" == *$'\\t'?* ]] && text="$word  -- \${line#*$'\\t'}"
    if [[ "$word" == *[:=] ]]; then
      open+=("$word"); open_texts+=("$text")
    else
      closed+=("$word"); closed_texts+=("$text")
    fi
  done
  if (( \${#closed} + \${#open} == 0 )); then
    _files
    return
  fi
  (( \${#open} )) && compadd -l -S '' -d open_texts -a open
  (( \${#closed} )) && compadd -l -d closed_texts -a closed
}
if [ "$funcstack[1]" = "_treaty" ]; then
  _treaty "$@"
else
  compdef _treaty treaty
fi
`,
  fish: `# treaty completion for fish
function __treaty_complete
    set -l typed (commandline -opc)
    set -l current (commandline -ct)
    set -l found (treaty __complete $typed[2..-1] "$current" 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\\n' $found
    else
        __fish_complete_path "$current"
    end
end
complete -c treaty -k -f -a '(__treaty_complete)'
`,
}

/** The completion script of a shell, to be sourced or installed. Throws `usage/value`. */
export function completionScript(shell: string): string {
  const known = shells.find((name) => name === shell)
  if (known) return SCRIPTS[known]
  const close = findNearest(shell, shells)
  throw new TreatyError('usage/value', `there is no completion for "${shell}"`, {
    help:
      close.length > 0
        ? `did you mean ${close.map((name) => `"${name}"`).join(' or ')}?`
        : `there is one for ${shells.join(', ')}`,
  })
}
