import { Pool } from 'undici'

const ATTEMPTS = 3

// One vendor's host: connections that are kept, a time limit, repetitions of what may work in a moment.
export class Host {
  constructor (url, login) {
    this.pool = new Pool(url, { connections: 64, headersTimeout: 2500, bodyTimeout: 2500 })
    this.login = login
  }

  async get (path) {
    for (let attempt = 1; ; attempt++) {
      try {
        const { statusCode, body } = await this.pool.request({ method: 'GET', path, headers: await this.login(this) })
        if (statusCode === 404) {
          await body.dump()
          return null
        }
        const answer = await body.text()
        if (statusCode >= 400) {
          throw new Error(`A vendor answered ${statusCode}`)
        }
        return JSON.parse(answer)
      } catch (failure) {
        if (attempt === ATTEMPTS) {
          throw failure
        }
        await new Promise(resolve => setTimeout(resolve, 100 * attempt * (0.75 + Math.random() / 2)))
      }
    }
  }

  async post (path, form) {
    const { body } = await this.pool.request({
      method: 'POST',
      path,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString()
    })
    return body.json()
  }
}

// A login that is shared until shortly before its end.
export function renewed (makeHeaders, seconds) {
  let headers
  let until = 0
  return host => {
    if (Date.now() > until) {
      until = Date.now() + seconds * 1000
      headers = makeHeaders(host)
      headers.catch?.(() => { until = 0 })
    }
    return headers
  }
}
