import { type Socket } from 'node:net';
import { type MailWeather } from './mail-weather.ts';
import { type PostOffice } from './post-office.ts';

const endOfMessage = '\r\n.\r\n';

/** One SMTP connection (RFC 5321, as much of it as a sender needs), seen from the server. */
export class SmtpConversation {
  private readonly socket: Socket;
  private readonly office: PostOffice;
  private readonly weather: MailWeather;
  private heard = '';
  private inMessage = false;
  private recipient = '';

  constructor(socket: Socket, office: PostOffice, weather: MailWeather) {
    this.socket = socket;
    this.office = office;
    this.weather = weather;
    socket.setEncoding('latin1').setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.on('data', (piece: string) => this.hear(piece));
    if (weather.strike('greeting')) {
      socket.end('421 4.3.2 the service is closing down\r\n');
    } else {
      this.say('220 post office');
    }
  }

  private say(line: string): void {
    if (!this.socket.destroyed) {
      this.socket.write(`${line}\r\n`);
    }
  }

  private hear(piece: string): void {
    this.heard += piece;
    if (this.inMessage && this.weather.strike('body')) {
      this.socket.resetAndDestroy();
      return;
    }
    while (!this.socket.destroyed && this.takeOne()) {}
  }

  /** Takes one command or one message; false when it has not arrived completely. */
  private takeOne(): boolean {
    const mark = this.inMessage ? endOfMessage : '\r\n';
    const at = this.heard.indexOf(mark);
    if (at === -1) {
      return false;
    }
    const text = this.heard.slice(0, at);
    this.heard = this.heard.slice(at + mark.length);
    if (this.inMessage) {
      this.takeMessage(text);
    } else {
      this.takeCommand(text);
    }
    return true;
  }

  private takeCommand(line: string): void {
    const verb = line.slice(0, 4).toUpperCase();
    switch (verb) {
      case 'EHLO':
        return this.say('250-post office\r\n250 8BITMIME');
      case 'RCPT':
        return this.takeRecipient(/<([^>]*)>/.exec(line)?.[1] ?? '');
      case 'DATA':
        if (this.weather.strike('data')) {
          return void this.socket.resetAndDestroy();
        }
        this.inMessage = true;
        return this.say('354 go on');
      case 'QUIT':
        return void this.socket.end('221 bye\r\n');
      case 'HELO':
      case 'MAIL':
      case 'RSET':
      case 'NOOP':
        return this.say('250 ok');
      default:
        return this.say('502 5.5.1 no such command');
    }
  }

  private takeRecipient(address: string): void {
    if (this.office.unknownAddresses.has(address.toLowerCase())) {
      return this.say('550 5.1.1 no such mailbox');
    }
    if (this.weather.strike('recipient')) {
      return this.say('451 4.7.1 try again later');
    }
    this.recipient = address;
    this.say('250 ok');
  }

  private takeMessage(text: string): void {
    this.inMessage = false;
    const raw = text.replaceAll('\r\n..', '\r\n.');
    const fault = this.weather.strike('end');
    if (fault !== 'losesAndCuts') {
      this.office.keep(this.recipient, raw);
    }
    if (fault === 'losesAndCuts' || fault === 'keepsAndCuts') {
      this.socket.resetAndDestroy();
    } else if (fault === 'answersLate') {
      setTimeout(() => this.say('250 2.0.0 taken'), this.weather.lateMs);
    } else {
      this.say('250 2.0.0 taken');
    }
  }
}
