# Build: every package, then the built product with what it needs at run time only.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY apps/e2e/package.json apps/e2e/
COPY libs/contracts/package.json libs/contracts/
COPY libs/rich-text/package.json libs/rich-text/
COPY bench/package.json bench/
RUN npm ci --include=dev
COPY tsconfig.base.json nx.json ./
COPY libs libs
COPY apps/api apps/api
COPY apps/web apps/web
RUN NX_DAEMON=false npx nx run-many -t build && mkdir -p apps/api/node_modules
RUN npm prune --omit=dev --workspace=@ruche/api --include-workspace-root

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 RUCHE_DATA=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/apps/api/package.json apps/api/
COPY --from=build /app/apps/api/node_modules apps/api/node_modules
COPY --from=build /app/apps/api/dist apps/api/dist
COPY --from=build /app/apps/web/dist apps/web/dist
# The workspace's libraries are links in node_modules; the build has inlined them, the links must lead somewhere.
COPY --from=build /app/libs/contracts/package.json libs/contracts/
COPY --from=build /app/libs/rich-text/package.json libs/rich-text/
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/health/live').then(a=>process.exit(a.ok?0:1),()=>process.exit(1))"]
CMD ["node", "--disable-proto=delete", "--enable-source-maps", "apps/api/dist/main.js"]
