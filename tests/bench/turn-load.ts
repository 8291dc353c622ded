import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { personalMessage, tenant } from '../support/activities.ts';
import { startTokenIssuer } from '../support/connector-tokens.ts';
import { percentile } from './measure.ts';

/** What some seconds of turns came to. Times in milliseconds. */
export interface TurnTimes {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Posts messages to bots as the Bot Connector does, and is where they send their replies. */
export interface Load {
  /** Where the keys are published that its tokens are signed with. */
  readonly openIdMetadataUrl: string;
  /** Turns for so long, so many at once, each begun when one has ended; `as` says how people ask. */
  run(bot: number, atOnce: number, milliseconds: number, as?: Asked): Promise<TurnTimes>;
  close(): Promise<void>;
}

/** In words that were asked before, as by a button or by many; or in words that nobody has asked in. */
export type Asked = 'again' | 'anew';

/** So many people write in each of the places at once, by turns, each in their own chat. */
const PEOPLE = 20;

/**
 * Starts a connector that does nothing but note that a reply came: what it costs itself is the same for all bots,
 * and the less the better. `texts` are what people write, one after the other.
 */
export async function startLoad(texts: readonly string[]): Promise<Load> {
  const waiting = new Map<string, () => void>();
  const connector = createServer((message, response) => takeReply(message, response, waiting));
  await new Promise<void>((resolve) => connector.listen(0, '127.0.0.1', resolve));
  const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}/emea/`;
  const issuer = await startTokenIssuer();
  const authorization = `Bearer ${await issuer.sign(serviceUrl)}`;
  let number = 0;

  const turn = async (to: Way, place: number, round: number, as: Asked): Promise<number> => {
    number += 1;
    const text = texts[number % texts.length] ?? '';
    const person = `${place}-${round % PEOPLE}`;
    const id = `a:chat-${person}`;
    const body = JSON.stringify(
      personalMessage(as === 'anew' ? elsewhere(text, number) : text, {
        serviceUrl,
        from: { id: `29:${person}`, name: 'Anna Åkesson', aadObjectId: `0b4f2a52-5d0e-4d8a-9b4e-${person}` },
        conversation: { conversationType: 'personal', tenantId: tenant, id },
      }),
    );
    const began = performance.now();
    const replied = new Promise<void>((resolve) => waiting.set(id, resolve));
    await Promise.all([replied, post({ ...to, authorization }, body)]);
    return performance.now() - began;
  };

  return {
    openIdMetadataUrl: issuer.openIdMetadataUrl,
    run: async (port, atOnce, milliseconds, as = 'again') => {
      const times: number[] = [];
      // Its own connections: one that was left from an earlier round might be closed by the bot as it is used.
      const agent = new Agent({ keepAlive: true });
      await Promise.all(Array.from({ length: atOnce }, () => connect({ agent, port })));
      const began = performance.now();
      const end = began + milliseconds;
      const one = async (place: number) => {
        for (let round = 0; performance.now() < end; round += 1)
          times.push(await turn({ agent, port }, place, round, as));
      };
      await Promise.all(Array.from({ length: atOnce }, (_, place) => one(place)));
      const seconds = (performance.now() - began) / 1000;
      agent.destroy();
      return {
        perSecond: times.length / seconds,
        p50: percentile(times, 0.5),
        p99: percentile(times, 0.99),
      };
    },
    close: async () => {
      issuer.close();
      const closed = new Promise((resolve) => connector.close(resolve));
      connector.closeAllConnections();
      await closed;
    },
  };
}

/** The same, asked of a place that nobody has asked of: "Får vi teckna ett vänortsavtal i Bemolika?" */
function elsewhere(text: string, number: number): string {
  const syllables = 'be da fi go ka li mo na ru to'.split(' ');
  const name = [...String(number)].map((digit) => syllables[Number(digit)]).join('');
  return text.replace(/\s*\?*\s*$/, ` i ${name[0]?.toUpperCase()}${name.slice(1)}?`);
}

const address = /^\/emea\/v3\/conversations\/([^/]+)\/activities/;

function takeReply(
  message: IncomingMessage,
  response: ServerResponse,
  waiting: Map<string, () => void>,
): void {
  message.resume();
  message.once('end', () => {
    const conversation = decodeURIComponent(address.exec(message.url ?? '')?.[1] ?? '');
    response.writeHead(201, { 'content-type': 'application/json' });
    response.end('{"id":"1:reply"}');
    waiting.get(conversation)?.();
    waiting.delete(conversation);
  });
}

interface Way {
  readonly agent: Agent;
  readonly port: number;
}

interface Posting extends Way {
  readonly authorization: string;
}

/** Opens a connection, which the turns then find: the Bot Connector has its own open already, and it is turns that are timed. */
function connect({ agent, port }: Way): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request({ agent, host: '127.0.0.1', port, path: '/' }, (response) => {
      response.resume();
      response.once('end', resolve);
    });
    asked.once('error', reject);
    asked.end();
  });
}

function post({ agent, port, authorization }: Posting, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    const sent = request(
      { agent, host: '127.0.0.1', port, path: '/api/messages', method: 'POST', headers },
      (response) => {
        response.resume();
        response.once('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`answered ${response.statusCode}`)),
        );
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}
