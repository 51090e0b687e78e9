// The dependency direction of the system, as rules that fail: who may know whom, and who may touch the machine.
const tests = '\\.test\\.ts$'
const featureContract = '^hub/features/.+/contract\\.ts$'
/** Pure rules of the calendar and the hall clock, with which every feature that has deadlines or hours reckons. */
const timeRules = '^hub/features/public/(calendar/working-days|hall-clock/(hours|due))\\.ts$'
/** The national table of reasons: data that screens show as it is. */
const featureTags = '^hub/features/counter/rating/tags\\.ts$'
/** Modules of Node.js that reach outside the process, or are not the same at every call. */
const machineModules =
  '^(node:)?(child_process|cluster|dgram|dns|fs|http|http2|https|inspector|module|net|os|perf_hooks|process|readline|repl|stream|timers|tls|tty|v8|vm|worker_threads|zlib)(/|$)'

/** How words become dots; LED signs and screens of few pixels draw alike. */
const ledDrawing = '^terminal/led/(face|dots|layout)\\.ts$'

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** From a folder, only these places of our own code may be imported; libraries are ruled elsewhere. */
const only = (name, comment, from, allowed, except = []) =>
  forbid(
    name,
    comment,
    { path: from, pathNot: [tests, ...except] },
    { path: '^(hub|terminal|kiosk|display|config|tests)/', pathNot: allowed },
  )

export default {
  forbidden: [
    forbid(
      'no-circles',
      'Two modules that need each other are one, or hide a third.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'no-strangers',
      'Every import can be found.',
      {},
      { couldNotResolve: true, pathNot: ['^vite/client$', '\\.css'] },
    ),
    forbid(
      'no-tests-in-the-product',
      'What runs in a hall needs nothing of the tests.',
      { path: '^(hub|terminal|kiosk|display|config)/', pathNot: [tests, '-contract\\.ts$', 'for-tests\\.ts$'] },
      { path: ['^tests/', tests] },
    ),

    only(
      'contract-knows-nobody',
      'The contract is what all others agree on.',
      '^hub/contract/',
      ['^hub/contract/'],
      ['^hub/contract/index\\.ts$'],
    ),
    forbid(
      'contract-index-is-types',
      'The sum of all contracts is types only: no hub code reaches a browser through it.',
      { path: '^hub/contract/index\\.ts$' },
      { path: '^hub/(?!contract/)', dependencyTypesNot: ['type-only'] },
    ),
    only('core-knows-the-contract', 'The core is the same for every feature and every wire.', '^hub/core/', [
      '^hub/(contract|core)/',
    ]),
    only(
      'features-meet-by-contract',
      'A feature knows the core, the contract, itself, and of others their contract only.',
      '^hub/features/([^/]+/[^/]+)/.',
      ['^hub/(contract|core)/', featureContract, timeRules, '^hub/features/$1/'],
    ),
    only(
      'gateway-has-no-rules',
      'Bytes become commands and views here; what they mean is decided elsewhere.',
      '^hub/gateway/',
      ['^hub/(contract|core|gateway|tables)/', featureContract],
    ),
    only(
      'tables-are-files',
      'What people hand in as a file becomes rows of text, whatever they are about.',
      '^hub/tables/',
      ['^hub/(core|tables)/'],
    ),
    only('store-serves-the-core', 'The store keeps what the core hands it.', '^hub/store/', [
      '^hub/(contract|core|store)/',
    ]),
    only(
      'client-speaks-the-contract',
      'The browser’s half of the socket contract, and nothing of the hub.',
      '^hub/client/',
      ['^hub/(contract|client)/', featureContract],
    ),
    only('apps-are-outside', 'Apps are people’s windows on the hub, not parts of it.', '^hub/apps/', [
      '^hub/(contract|client|apps)/',
      '^display/design/',
      '^display/screens/[^/]+/samples\\.ts$',
      featureContract,
      featureTags,
    ]),
    only(
      'screens-are-functions-of-views',
      'A screen knows its view and the design, and no other screen.',
      '^(display|kiosk)/screens/([^/]+)/',
      [
        '^hub/(contract|client)/',
        '^display/design/',
        '^kiosk/(frame|catalogue|map|typing)/',
        '^$1/screens/$2/',
        ledDrawing,
        featureContract,
        featureTags,
      ],
      ['^display/screens/layout/'],
    ),
    only(
      'layouts-are-made-of-the-board',
      'A layout puts what the board says into zones; it knows the board, and no other screen.',
      '^display/screens/layout/',
      [
        '^hub/(contract|client)/',
        '^display/design/',
        '^display/screens/(layout|board)/',
        '^kiosk/(catalogue|map)/',
        featureContract,
        featureTags,
      ],
    ),
    only(
      'the-kiosk-shares-without-pages',
      'What all pages of the kiosk share knows the design and the wire, and no page.',
      '^kiosk/(frame|catalogue|map|typing)/',
      ['^hub/(contract|client)/', '^display/design/', '^kiosk/(frame|catalogue|map|typing)/', featureContract],
    ),
    only('design-is-shared', 'The design belongs to all screens and knows none.', '^display/design/', [
      '^hub/(contract|client)/',
      '^display/design/',
      featureContract,
      featureTags,
    ]),
    only(
      'terminal-speaks-the-contract',
      'The agent is another program: it knows the wire, not the hub.',
      '^terminal/(?!screen/|virtual/page/)',
      ['^terminal/(?!screen/|virtual/page/)', '^hub/contract/', featureContract],
    ),
    only('terminal-screen-is-a-screen', 'The rating screen is a screen like any other.', '^terminal/screen/', [
      '^terminal/screen/',
      '^hub/(contract|client)/',
      '^display/design/',
      featureContract,
      featureTags,
    ]),
    only(
      'virtual-page-is-a-page',
      'The page of the virtual devices knows them and the design.',
      '^terminal/virtual/page/',
      ['^terminal/virtual/', '^hub/contract/', '^display/design/', featureContract],
    ),
    only(
      'config-is-read-first',
      'The configuration is checked against the contract before anything runs.',
      '^config/',
      ['^config/', '^hub/contract/', featureContract],
    ),

    forbid(
      'the-core-is-still',
      'Nothing in core, contracts and deciders touches the machine; hashing alone is allowed.',
      {
        path: ['^hub/(core|contract)/', '^hub/features/', '^hub/gateway/(rebase|identity|reports)\\.ts$'],
        pathNot: tests,
      },
      { path: machineModules },
    ),
    forbid(
      'decisions-are-pure',
      'Deciders and contracts compute the same from the same, for ever: no module of Node.js at all, no library but zod.',
      { path: ['^hub/contract/', '^hub/features/.*/(contract|decider)\\.ts$', timeRules], pathNot: tests },
      { dependencyTypes: ['core', 'npm'], pathNot: '(^|/)node_modules/zod/' },
    ),
    forbid(
      'bytes-are-pure',
      'Framings and drivers turn bytes into words and back; they open no port and read no clock.',
      {
        path: ['^terminal/(framing|drivers)/', '^terminal/driver\\.ts$'],
        pathNot: [tests, '-contract\\.ts$', '^terminal/drivers/index\\.ts$'],
      },
      { path: machineModules },
    ),
    forbid(
      'screen-states-are-pure',
      'What a screen shows follows from its view and the time it is given.',
      { path: '/state\\.ts$' },
      { dependencyTypes: ['core', 'npm'], pathNot: '(^|/)node_modules/zod/' },
    ),

    forbid(
      'only-transports-open-ports',
      'Serial and HID ports are opened in one place.',
      { pathNot: '^terminal/transport/' },
      { path: '(^|/)node_modules/(serialport|@serialport|node-hid)/' },
    ),
    forbid(
      'only-the-store-knows-databases',
      'Databases are spoken to in one place.',
      { pathNot: ['^hub/store/', '^tests/'] },
      { path: '(^|/)node_modules/(sqlite3|pg|better-sqlite3|@types/pg)/' },
    ),
    forbid(
      'only-the-spreadsheet-knows-workbooks',
      'Workbooks are read and written in one place.',
      { pathNot: ['^hub/tables/spreadsheet\\.ts$', tests] },
      { path: '(^|/)node_modules/exceljs/' },
    ),
    forbid(
      'tables-are-typed-elsewhere',
      'Projections describe their tables by Kysely’s types; only the store runs it.',
      { pathNot: ['^hub/store/', '^tests/'] },
      { path: '(^|/)node_modules/kysely/', dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: new URL('tsconfig.json', import.meta.url).pathname },
    enhancedResolveOptions: { conditionNames: ['types', 'import', 'node', 'default'], exportsFields: ['exports'] },
  },
}
