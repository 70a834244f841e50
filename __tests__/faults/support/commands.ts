// Lines that the runner obeys: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs

/** Words from outside that try to be such lines. */
export const hostile =
  'Nope\n::error::hostile\r\n##[error]hostile\u2028::set-output name=x::y \u001b[31m::stop-commands::z'

/** What of a log is a command, but for the annotations of the action itself: one line each, whatever they repeat. */
export const commands = (log: string): string[] =>
  log
    .split(/\r\n|[\r\n]/)
    .filter((line) => /^\s*::|##\[/.test(line))
    .filter((line) => !/^::(error|warning|debug)::(?!hostile)/.test(line))
