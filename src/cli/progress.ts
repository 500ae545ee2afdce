/**
 * Tells how far long work is, on standard error: nothing in the first second, then four times a
 * second on a terminal and every five seconds elsewhere.
 */
export const progressOf = (what: string) => {
  const begun = performance.now()
  let last = begun + 750
  const every = process.stderr.isTTY ? 250 : 5000
  return (done: number, of: number): void => {
    const now = performance.now()
    if (now - last < every && done < of) return
    if (now - begun < 1000) return
    last = now
    const rate = (done / (now - begun)) * 1000
    const left = rate > 0 ? `, ${Math.ceil((of - done) / rate)} s left` : ''
    const line = `${what}: ${done} of ${of} (${Math.round(rate)}/s${done < of ? left : ''})`
    process.stderr.write(
      process.stderr.isTTY ? `\r${line}\u001B[K${done < of ? '' : '\n'}` : `${line}\n`,
    )
  }
}
