import { expect } from '@playwright/test';
import { test } from '../support/server.ts';

test('nothing leaves the page, whatever asks', async ({ launchStandpoint, server }) => {
  const standpoint = await launchStandpoint();
  const got = await standpoint.window.evaluate(
    async ({ address, port }) => {
      const got: string[] = [];
      const load = (name: string, make: () => HTMLElement) =>
        new Promise<void>((done) => {
          const element = make();
          element.onload = () => got.push(name);
          document.body.append(element);
          setTimeout(done, 200);
        });
      const element = <Tag extends keyof HTMLElementTagNameMap>(
        tag: Tag,
        properties: Record<string, string>,
      ): HTMLElementTagNameMap[Tag] => Object.assign(document.createElement(tag), properties);
      const ask = async (name: string, attempt: () => unknown) => {
        try {
          await attempt();
          got.push(name);
        } catch (error) {
          if (!(error instanceof Error)) throw error;
        }
      };
      await ask('fetch', () => fetch(address));
      await ask('fetch without CORS', () => fetch(address, { mode: 'no-cors' }));
      await ask('file', () => fetch('file:///etc/passwd'));
      await ask('own scheme', () => fetch('standpoint://app/index.html'));
      await ask('module', () => import(/* @vite-ignore */ `${address}module.js`));
      await load('image', () => element('img', { src: `${address}image.png` }));
      await load('image of a file', () =>
        element('img', { src: 'file:///usr/share/pixmaps/debian-logo.png' }),
      );
      await load('style sheet', () => element('link', { rel: 'stylesheet', href: `${address}style.css` }));
      await load('prefetch', () => element('link', { rel: 'prefetch', href: `${address}prefetch` }));
      await load('preconnect', () => element('link', { rel: 'preconnect', href: `${address}preconnect` }));
      await load('icon', () => element('link', { rel: 'icon', href: `${address}icon.png` }));
      await load('audio', () => element('audio', { src: `${address}audio.ogg` }));
      navigator.sendBeacon(`${address}beacon`);
      for (const open of [
        () => new WebSocket(address.replace('http', 'ws')),
        () => new EventSource(address),
      ]) {
        await ask(
          'stream',
          () =>
            new Promise((done, failed) =>
              Object.assign(open(), { onopen: done, onerror: () => failed(new Error()) }),
            ),
        );
      }
      await ask('peer connection', async () => {
        const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
        peer.createDataChannel('data');
        await peer.setLocalDescription();
        await new Promise((done) => setTimeout(done, 500));
        if (!peer.localDescription?.sdp.includes('candidate')) throw new Error('no candidate');
      });
      const frames = [
        `${address}frame`,
        'file:///etc/passwd',
        'data:text/html,hello',
        'standpoint://app/index.html',
      ];
      for (const src of frames) {
        const frame = element('iframe', { src });
        document.body.append(frame);
        await new Promise((done) => setTimeout(done, 200));
        if (frame.contentDocument?.body.textContent) got.push(`frame ${src}`);
      }
      return got;
    },
    { address: server.address, port: server.port },
  );
  expect(server.heard).toEqual([]);
  expect(got).toEqual([]);
  standpoint.forgive(/policy|Content Security Policy|Refused|Failed to load|Not allowed|ERR_/i);
});
