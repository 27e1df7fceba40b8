/** `dialog`, `shell`, `Menu`, `nativeTheme`: data that tests read or replace through `electronApp.evaluate`. */
import { strict } from './strict.mjs'

const answers = (process.env.STAND_IN_ANSWERS ?? '').split(',').filter(Boolean).map(Number)

export const dialog = strict('dialog', {
  /** @param {string} title @param {string} content */
  showErrorBox: (title, content) => console.error(`${title}: ${content}`),
  /** Nobody can click: the numbers of the buttons are given beforehand, in order; without one the dialog is closed. @param {{ message: string, detail: string, buttons: string[], cancelId: number }} options */
  showMessageBox: async ({ message, detail, buttons, cancelId }) => {
    console.error(`${message}\n${detail}\n${buttons.map((button) => `[${button}]`).join(' ')}`)
    return { response: answers.shift() ?? cancelId, checkboxChecked: false }
  },
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
