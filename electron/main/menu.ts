import { Menu, type MenuItemConstructorOptions } from 'electron'

/** Only what Electron does by itself: the app's own commands are in the page, where they are reachable by keyboard too. */
export function applicationMenu(platform: string): Menu {
  const mac: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : []
  return Menu.buildFromTemplate([
    ...mac,
    { label: 'File', submenu: [{ role: platform === 'darwin' ? 'close' : 'quit' }] },
    {
      label: 'Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'reload' }, // safe at any moment: the debate and the draft live in the host
        { role: 'togglefullscreen' },
      ],
    },
    { label: 'Help', submenu: [{ role: 'about' }] },
  ])
}
