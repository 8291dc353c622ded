# Packages alone, so that they are fetched again only when the lock file changes. The scripts of packages are not run:
# the npm package `node` would fetch a second Node, where the image brings its own.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json ./
COPY src ./src
COPY cards ./cards
# What answers are found by is learnt here, once: an instance may write nothing, and would learn it at each start.
RUN ["env", "NODE_ENV=development", "node", "src/run.js", "cli", "train"]
# A number, so that a host can see that it is not root. Nothing in the image may be changed by it.
USER 1000
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 3978}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself, and no shell: signals reach it.
CMD ["node", "src/run.js", "bot"]
