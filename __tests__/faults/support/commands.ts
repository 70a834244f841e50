// Lines that the runner obeys: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs

/** Texts from outside that try to be such lines. */
export const hostile =
  'Nope\n::error::hostile\r\n##[error]hostile\u2028::set-output name=x::y \u001b[31m::stop-commands::z'

/** The commands in a log, except the action's own annotations, which have one line each whatever they quote. */
export const commands = (log: string): string[] =>
  log
    .split(/\r\n|[\r\n]/)
    .filter((line) => /^\s*::|##\[/.test(line))
    .filter((line) => !/^::(error|warning|debug)::(?!hostile)/.test(line))
