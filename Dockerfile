# One image for api, worker, relay, migrations and the mail sink; the command says which.
# Debian slim, never Alpine: Temporal's core is built against glibc, and verifies certificates with the system's store.
ARG NODE_VERSION=22

FROM node:${NODE_VERSION}-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:${NODE_VERSION}-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# What is optional is the embedded PostgreSQL and what bundles workflows: neither runs here.
RUN npm ci --omit=dev --omit=optional

FROM node:${NODE_VERSION}-bookworm-slim
RUN apt-get update \
 && apt-get install --yes --no-install-recommends ca-certificates \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
ENV NODE_ENV=production TZ=UTC HOST=0.0.0.0 NODE_OPTIONS=--enable-source-maps
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json ./
COPY migrations migrations
RUN install --directory --owner=node --group=node /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=10s --start-period=30s --retries=6 CMD ["node", "dist/src/bin/healthcheck.js", "api"]
CMD ["node", "dist/src/bin/api.js"]
