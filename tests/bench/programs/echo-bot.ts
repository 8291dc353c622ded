import {
  ActivityHandler,
  CallerIdConstants,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
} from 'botbuilder';
import { AuthenticationConstants } from 'botframework-connector';
import restify from 'restify';
import { credentials, identity } from '../../support/connector-tokens.ts';

/**
 * The echo bot of botbuilder's samples, as it is there but for its port: what our own turns are compared with. Where
 * the Bot Connector publishes its keys is the first word; without it nobody is authenticated.
 */
class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const text = `Echo: ${context.activity.text}`;
      await context.sendActivity(MessageFactory.text(text, text));
      await next();
    });
  }
}

const [, , openIdMetadataUrl] = process.argv;
const bot = new EchoBot();
const adapter = new CloudAdapter(
  openIdMetadataUrl === undefined
    ? new ConfigurationBotFrameworkAuthentication({})
    : new ConfigurationBotFrameworkAuthentication(settings(openIdMetadataUrl), credentials),
);
adapter.onTurnError = async (_context, error) => {
  process.stderr.write(`${error.stack}\n`);
};
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request as never, response, (context) => bot.run(context));
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`listening on ${(server.address() as { port: number }).port}\n`);
});

/** Those of the public cloud, whose keys are published elsewhere. */
function settings(keys: string) {
  return {
    MicrosoftAppId: identity.appId,
    MicrosoftAppType: identity.type,
    MicrosoftAppTenantId: identity.tenantId,
    ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
    ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
    OAuthUrl: AuthenticationConstants.OAuthUrl,
    ToBotFromChannelOpenIdMetadataUrl: keys,
    ToBotFromEmulatorOpenIdMetadataUrl: keys,
    CallerId: CallerIdConstants.PublicAzureChannel,
  };
}
