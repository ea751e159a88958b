import { defineCommand } from '../command.js'
import { ExitCode } from '../exit-code.js'
import { commonFlags } from '../flags.js'

export const completion = defineCommand({
  name: 'completion',
  summary: 'Print the completion script of a shell',
  args: [{ name: 'bash|zsh|fish', required: true, summary: 'The shell', means: ['shell'] }],
  flags: { ...commonFlags },
  examples: [
    { run: 'treaty completion bash', why: 'put it into ~/.local/share/bash-completion/completions/treaty' },
    { run: 'treaty completion fish', why: 'put it into ~/.config/fish/completions/treaty.fish' },
  ],
  seeAlso: ['help'],
  async run({ args: [shell = ''], io }) {
    const { completionScript } = await import('../completion/scripts.js')
    io.stdout.write(completionScript(shell))
    return ExitCode.ok
  },
})
