import net from 'node:net'
import { problemCheck } from '../support/document-check.js'
import { hold } from '../support/documented.js'

/** Sends bytes as they are and reads until the server closes the connection. */
export function rawExchange(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1')
    let received = ''
    socket.setEncoding('utf8')
    socket.on('data', (chunk: string) => (received += chunk))
    socket.on('end', () => {
      socket.end()
      holdLast(bytes.split(' ')[0] ?? '', received)
      resolve(received)
    })
    socket.on('error', reject)
    socket.write(bytes)
  })
}

/** What the server wrote past the app, and to the socket itself, is documented too. */
function holdLast(method: string, received: string): void {
  if (!received.startsWith('HTTP/1.1 ')) return
  const { status, headers, text } = lastAnswer(received)
  const type = String(headers['content-type'] ?? '').split(';')[0] ?? ''
  hold(problemCheck, { method, path: 'raw', status, type, allow: headers['allow'] ?? 'GET', body: text })
}

/** The last HTTP answer in what was received. */
export function lastAnswer(received: string) {
  const [head = '', text = ''] = received.slice(received.lastIndexOf('HTTP/1.1 ')).split('\r\n\r\n')
  const [statusLine = '', ...lines] = head.split('\r\n')
  const headers = lines
    .map((line) => line.split(': '))
    .map(([name = '', value = '']) => [name.toLowerCase(), value])
  return { status: Number(statusLine.split(' ')[1]), headers: Object.fromEntries(headers), text }
}
