# syntax=docker/dockerfile:1

FROM node:24.21-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run --silent build

FROM node:24.21-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
# The image brings its own Node, so the copy that npm installs for other machines would be dead weight.
RUN npm ci --omit=dev --no-audit --no-fund && rm -rf node_modules/node-linux-* node_modules/.bin/node

FROM node:24.21-bookworm-slim
LABEL org.opencontainers.image.title="Candour" \
      org.opencontainers.image.description="Product comparison and recommendation that shows its working" \
      org.opencontainers.image.licenses="Apache-2.0"

ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATA_DIR=/data

# The only place the service writes to; the root file system may be read-only.
RUN install --directory --owner=node --group=node /data
VOLUME /data

WORKDIR /app
COPY LICENSE package.json ./
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist

USER node
EXPOSE 3000

HEALTHCHECK --interval=10s --timeout=3s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/livez').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]

# Exec form and no npm in between, so that SIGTERM reaches the service itself.
CMD ["node", "--enable-source-maps", "dist/src/main.js"]
