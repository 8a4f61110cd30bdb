import DataLoader from 'dataloader'
import { LRUCache } from 'lru-cache'

const REFRESH_FROM = 0.75
const STALE_MILLIS = 24 * 3600 * 1000

// Answers to one question: batched, one flight per key, remembered, refreshed behind a late hit, served stale while the vendor
// fails. What is known is given at once, not by a promise, so that nothing waits for what is there.
export class Question {
  constructor (seconds, batch, load) {
    this.millis = seconds * 1000
    this.known = new LRUCache({ max: 100_000 })
    this.flights = new Map()
    this.loader = new DataLoader(async keys => {
      const found = await load(keys)
      return keys.map(key => found.get(key) ?? null)
    }, { cache: false, maxBatchSize: batch })
  }

  ask (key, youngerThanMillis = this.millis) {
    const entry = this.known.get(key)
    const age = entry === undefined ? Infinity : Date.now() - entry.at
    if (age < youngerThanMillis) {
      if (age > this.millis * REFRESH_FROM) {
        this.load(key).catch(() => {})
      }
      return entry.value
    }
    const asked = this.load(key)
    return age < STALE_MILLIS && youngerThanMillis === this.millis ? asked.catch(() => entry.value) : asked
  }

  load (key) {
    let flight = this.flights.get(key)
    if (flight === undefined) {
      flight = this.loader.load(key).then(value => {
        this.learn(key, value)
        return value
      }).finally(() => this.flights.delete(key))
      this.flights.set(key, flight)
    }
    return flight
  }

  learn (key, value) {
    this.known.set(key, { value, at: Date.now() })
  }
}

// Goes on at once with what is there, later with what is not.
export function then (value, next) {
  return value !== null && typeof value === 'object' && typeof value.then === 'function' ? value.then(next) : next(value)
}
