/** The list that was looked at last, as an address: the way back from an entry. Only as long as the page lives. */
let address = '/dossier'

export function rememberList(hash: string): void {
  address = hash.replace(/^#/, '') || '/dossier'
}

export const lastList = (): string => address
