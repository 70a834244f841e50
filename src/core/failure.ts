// An expected failure: a sentence with cause and remedy, shown as it stands. Everything else is shown with its stack.
export class Failure extends Error {
  override readonly name = 'Failure'
}
