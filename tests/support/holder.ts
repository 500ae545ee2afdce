// A child program: takes the data folder it is given, says so, and holds it until it is ended.
import { takeLock } from '../../src/platform/lock.ts'

const [folder = ''] = process.argv.slice(2)
const lock = takeLock(folder)
lock.announce('http://127.0.0.1:8020', 'owner')
process.on('SIGTERM', () => {
  lock.release()
  process.exit()
})
console.log('taken')
setInterval(() => {}, 1000)
