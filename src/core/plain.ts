// Text from outside → text that may stand in a log.
/** Line and paragraph separators, and everything that a terminal obeys. */
const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu

/**
 * One line of at most 300 characters, without the runner's commands: `::` counts only at the start of a line, but `##[` is
 * looked for anywhere in it (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs).
 */
export const plain = (text: string): string =>
  text.replaceAll(CONTROL, ' ').trim().replaceAll('##[', '# [').slice(0, 300)
