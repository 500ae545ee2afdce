/** Sends requests as a browser does: keeps cookies, and follows no redirect by itself. */
export const browser = (send: (request: Request) => Promise<Response>) => {
  const cookies = new Map<string, string>()
  return async (request: Request): Promise<Response> => {
    const headers = new Headers(request.headers)
    if (cookies.size > 0) headers.set('cookie', [...cookies].map((c) => c.join('=')).join('; '))
    const answer = await send(new Request(request, { headers, redirect: 'manual' }))
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
}
