// Saves what a panel shows as a file. The file is made here; nothing is sent anywhere.

/** Lets the reader save a text as a file. */
export function download(name: string, text: string): void {
  // Without the byte order mark, spreadsheets misread UTF-8.
  const url = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
