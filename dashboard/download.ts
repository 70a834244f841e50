// What a panel shows, as a file. Made here: nothing leaves the page.

/** Hands text to the reader as a file. */
export function download(name: string, text: string): void {
  // Spreadsheets take UTF-8 for something else without the mark.
  const url = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
