import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolder, databaseIn } from '../../electron/data-folder.ts'

test.each([
  { platform: 'linux', env: {}, home: '/home/a', folder: '/home/a/.config/tour-de-table' },
  { platform: 'linux', env: { XDG_CONFIG_HOME: '/conf' }, home: '/home/a', folder: '/conf/tour-de-table' },
  { platform: 'darwin', env: {}, home: '/Users/a', folder: '/Users/a/Library/Application Support/tour-de-table' },
  { platform: 'win32', env: { APPDATA: 'C:/Roaming' }, home: 'C:/Users/a', folder: 'C:/Roaming/tour-de-table' },
])('on $platform with $env the data lies in $folder, where Electron would put it', ({ folder, ...machine }) => {
  expect(dataFolder(machine)).toBe(join(folder))
  expect(databaseIn(folder)).toBe(join(folder, 'tour-de-table.sqlite'))
})
