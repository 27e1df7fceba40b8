import { defineConfig } from 'vitest/config'

/** What starts processes, opens ports, packs, trains, or plays many whole debates: real, and slower than the rest. */
const SYSTEM = ['test/{backup,classroom,cli,doctor,documents,entry,forget,fuzz,packaging,paper,salvage,security}/**/*.test.ts', 'test/argument/clingo.test.ts', 'test/bundle/single-change.test.ts', 'test/torture/**/*.test.ts', 'test/host/review.test.ts', 'test/partner/{killed,same-bout,truth}.test.ts', 'test/reading/model.test.ts', 'test/replay-screen/every-moment.test.ts', 'test/store/{lock,open-bad,record-full-disk}.test.ts', 'test/contract/web-socket.test.ts', 'test/main/{refusal,open-source}.test.ts']

export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 20_000,
    hookTimeout: 60_000, // hooks that play a whole debate, while other programs want the processors too
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'unit', isolate: false, include: ['test/**/*.test.ts'], exclude: ['test/browser/**', 'test/window/**', ...SYSTEM] } },
      { extends: true, test: { name: 'system', include: SYSTEM } },
    ],
  },
})
