import type { Kind } from '../../../shared/study/shelf.ts'
import type { StudyStore } from '../../store/study.ts'

/** The things of one kind, read and written through its schema. */
export interface Shelf<T> {
  /** Rows that no longer fit the schema are left where they are and not shown. */
  all(profile: string): { id: string; value: T; changedAt: string }[]
  find(profile: string, id: string): T | null
  due(profile: string, at: string, limit: number): { id: string; value: T; due: string }[]
  /** Throws for what does not fit the schema: it was parsed at the door. */
  put(profile: string, id: string, value: T, at: string, due?: string | null): void
  remove(profile: string, id: string): boolean
}

export function shelfOf<T>(store: StudyStore, { kind, schema }: Kind<T>): Shelf<T> {
  const read = (data: string): T | null => {
    try {
      return schema.safeParse(JSON.parse(data)).data ?? null
    } catch {
      return null
    }
  }
  return {
    all: (profile) => store.all(profile, kind).flatMap(({ id, data, changedAt }) => {
      const value = read(data)
      return value === null ? [] : [{ id, value, changedAt }]
    }),
    find(profile, id) {
      const row = store.find(profile, kind, id)
      return row && read(row.data)
    },
    due: (profile, at, limit) => store.due(profile, kind, at, limit).flatMap(({ id, data, due }) => {
      const value = read(data)
      return value === null || due === null ? [] : [{ id, value, due }]
    }),
    put: (profile, id, value, at, due = null) => store.put(profile, kind, { id, data: JSON.stringify(schema.parse(value)), due, changedAt: at }),
    remove: (profile, id) => store.remove(profile, kind, id),
  }
}
