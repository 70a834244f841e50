// The errors that are expected: a sentence for the person who runs the action, a damaged file, a used-up quota.

/** A sentence with cause and remedy, shown as it stands. Everything else is shown with its stack. */
export class Failure extends Error {
  override readonly name = 'Failure'
}

/** A downloaded file that cannot be trusted whole. The message says what is wrong and never quotes the content. */
export class Damaged extends Error {
  override readonly name = 'Damaged'
}

/** A file that breaks a limit, and will break it again when it is downloaded again. */
export class TooLarge extends Damaged {}

/** GitHub accepts no more requests for now. What is stored stays stored, and the next run goes on from there. */
export class Paused extends Failure {}
