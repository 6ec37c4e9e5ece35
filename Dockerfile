# The server with everything it needs; it runs as a user without rights, and writes to /data alone.
FROM node:26-bookworm-slim AS modules
WORKDIR /proviso
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force

FROM node:26-bookworm-slim AS workbench
WORKDIR /proviso
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY language language
COPY engine engine
COPY clauses clauses
COPY server server
COPY policies policies
COPY editor editor
COPY tsconfig.json ./
RUN npm run build:editor

FROM node:26-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 PROVISO_DATA=/data
WORKDIR /proviso
COPY --from=modules /proviso/node_modules node_modules
COPY package.json LICENSE ./
COPY language language
COPY engine engine
COPY clauses clauses
COPY server server
COPY cli cli
COPY policies policies
COPY --from=workbench /proviso/editor/dist editor/dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/readyz').then(a=>process.exit(a.ok?0:1),()=>process.exit(1))"]
CMD ["node", "server/main.ts"]
