/** Killed at any moment: what was acknowledged is there, the record opens, and going on gives what an undisturbed run gives. */
import { describe, expect, it } from 'vitest'
import { crash, undisturbed } from '../bench/crash.ts'

describe('an add that is killed', () => {
  it('loses nothing that it has acknowledged, and goes on', async () => {
    const expected = await undisturbed()
    for (let seed = 1; seed <= 4; seed++) {
      const { acknowledged, held, same } = await crash(seed, expected)
      expect(held).toBeGreaterThanOrEqual(acknowledged)
      expect(same).toBe(true)
    }
  }, 240_000)
})
