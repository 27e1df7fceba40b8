import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App, preload } from './app.tsx'
import { pickClient } from './client/pick-client.ts'
import { startI18n } from './i18n/index.ts'
import { startTheme } from './ui/theme.ts'

startTheme()
const { client, door } = pickClient() // connects while the catalogues load
preload(door)
await startI18n()
const root = document.getElementById('root')
if (root) createRoot(root).render(<StrictMode><App client={client} door={door} /></StrictMode>)
