import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base } from './launch.ts';

/** A server on this machine that must never hear anything. */
export interface Server {
  /** Its address, ending in a slash. */
  readonly address: string;
  /** Its port, which also takes packets. */
  readonly port: number;
  /** Whatever reached it: connections, addresses asked for, packets. */
  readonly heard: readonly string[];
}

/** A test with a server that listens. */
export const test = base.extend<{ server: Server }>({
  async server({}, use) {
    const heard: string[] = [];
    const web = createServer((request, response) => {
      heard.push(request.url ?? '');
      response.setHeader('Access-Control-Allow-Origin', '*').end('heard');
    });
    web.on('connection', () => heard.push('connection'));
    web.listen(0, '127.0.0.1');
    await once(web, 'listening');
    const { port } = web.address() as AddressInfo;
    const packets = createSocket('udp4').bind(port, '127.0.0.1');
    packets.on('message', () => heard.push('packet'));
    await use({ address: `http://127.0.0.1:${port}/`, port, heard });
    packets.close();
    web.closeAllConnections();
    web.close();
  },
});
