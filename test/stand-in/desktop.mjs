/** `dialog`, `shell`, `Menu`, `nativeTheme`: data that tests read or replace through `electronApp.evaluate`. */
import { strict } from './strict.mjs'

export const dialog = strict('dialog', {
  /** @param {string} title @param {string} content */
  showErrorBox: (title, content) => console.error(`${title}: ${content}`),
})

export const shell = strict('shell', {
  /** Opens nothing; the specs replace it. @param {string} _url */
  openExternal: async (_url) => {},
})

/** @type {Menu | null} */
let applicationMenu = null

export class Menu {
  /** @type {any[]} */
  items = []

  /** @param {any[]} template */
  static buildFromTemplate(template) {
    const menu = new Menu()
    menu.items = template.map((item) => ({
      type: item.submenu ? 'submenu' : 'normal',
      ...item,
      ...(item.submenu ? { submenu: Menu.buildFromTemplate(item.submenu) } : {}),
    }))
    return menu
  }

  /** @param {Menu | null} menu */
  static setApplicationMenu(menu) {
    applicationMenu = menu
  }

  static getApplicationMenu() {
    return applicationMenu
  }
}

export const nativeTheme = strict('nativeTheme', { shouldUseDarkColors: false })
