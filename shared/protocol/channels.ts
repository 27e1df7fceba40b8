/** The only two IPC channels between the window's page and the app. */
export const MESSAGE_CHANNEL = 'tdt:message'
export const OPEN_CHANNEL = 'tdt:open'
