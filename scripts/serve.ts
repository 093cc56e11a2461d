import { parseArgs } from 'node:util';
import { startServer } from '../src/interactions/server.ts';

const usage = '用法：npm run serve -- [--site 目录] [--data 目录] [--port 端口] [--host 地址]';

function readArguments() {
  const { values } = parseArgs({
    options: {
      site: { type: 'string', default: '_site' },
      data: { type: 'string', default: '.data' },
      port: { type: 'string', default: '8080' },
      host: { type: 'string', default: '0.0.0.0' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port} 不是端口号`);
  return { siteDir: values.site, dataDir: values.data, port, host: values.host };
}

let options: ReturnType<typeof readArguments>;
try {
  options = readArguments();
} catch (error) {
  console.error(`${(error as Error).message}\n${usage}`);
  process.exit(2);
}

const server = await startServer(options).catch((error: Error & { code?: string }) => {
  console.error(`没有启动：${error.message || error.code}`);
  process.exit(1);
});
console.log(`已启动：${server.url}`);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    await server.close();
    process.exit(0);
  });
}
