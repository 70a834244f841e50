/** A downloaded file that cannot be trusted whole. The message says what is wrong and never quotes the content. */
export class Damaged extends Error {
  override readonly name = 'Damaged'
}
