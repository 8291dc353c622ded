// The bot itself.
param name string
param location string
param image string
param instances int

@description('Where people reach the bot: in links to the page.')
param address string

param environmentId string

@description('The storage of the environment that holds the directory file.')
param settingsStorage string

param registryServer string
param identityId string
param identityClientId string
param databaseUrl string
param tabAppId string
param modelEndpoint string
param modelName string

@description('Where the key of the model is kept; empty without one.')
param modelSecretUrl string

var port = 3978
var metricsPort = 9464

var settings = [
  {
    name: 'NODE_ENV'
    value: 'production'
  }
  {
    name: 'PORT'
    value: string(port)
  }
  {
    name: 'UTBLICK_ADDRESS'
    value: address
  }
  {
    name: 'MicrosoftAppId'
    value: identityClientId
  }
  {
    name: 'MicrosoftAppType'
    value: 'UserAssignedMSI'
  }
  {
    name: 'MicrosoftAppTenantId'
    value: tenant().tenantId
  }
  {
    // The libraries would otherwise try several ways of signing in before this one.
    name: 'AZURE_TOKEN_CREDENTIALS'
    value: 'ManagedIdentityCredential'
  }
  {
    name: 'DATABASE_URL'
    value: databaseUrl
  }
  {
    name: 'UTBLICK_DATABASE_AUTHENTICATION'
    value: 'entra'
  }
  {
    name: 'UTBLICK_DIRECTORY'
    value: '/settings/directory.yaml'
  }
  {
    // Application Insights takes no metrics from the environment's agent: they are served to a collector.
    name: 'OTEL_METRICS_EXPORTER'
    value: 'prometheus'
  }
  {
    name: 'OTEL_EXPORTER_PROMETHEUS_HOST'
    value: '0.0.0.0'
  }
  {
    name: 'OTEL_EXPORTER_PROMETHEUS_PORT'
    value: string(metricsPort)
  }
]
var tabSettings = [
  {
    name: 'UTBLICK_TAB_APP_ID'
    value: tabAppId
  }
]
var modelSettings = [
  {
    name: 'UTBLICK_MODEL_ENDPOINT'
    value: modelEndpoint
  }
  {
    name: 'UTBLICK_MODEL_NAME'
    value: modelName
  }
]
var modelKeySettings = [
  {
    name: 'UTBLICK_MODEL_KEY'
    secretRef: 'model-key'
  }
]

resource app 'Microsoft.App/containerApps@2025-01-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    environmentId: environmentId
    workloadProfileName: 'Consumption'
    configuration: {
      // One revision after the other: the old one goes on until the new one is ready.
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        transport: 'http'
        allowInsecure: false
        // Metrics, from within the environment alone.
        additionalPortMappings: [
          {
            external: false
            targetPort: metricsPort
          }
        ]
      }
      registries: [
        {
          server: registryServer
          identity: identityId
        }
      ]
      secrets: empty(modelSecretUrl)
        ? []
        : [
            {
              name: 'model-key'
              keyVaultUrl: modelSecretUrl
              identity: identityId
            }
          ]
    }
    template: {
      // Turns and jobs under way finish first: fifteen seconds for the one, twenty for the other.
      terminationGracePeriodSeconds: 60
      scale: {
        minReplicas: instances
        maxReplicas: instances
      }
      volumes: [
        {
          name: 'settings'
          storageType: 'AzureFile'
          storageName: settingsStorage
        }
      ]
      containers: [
        {
          name: 'utblick'
          image: image
          resources: {
            cpu: json('1.0')
            memory: '2Gi'
          }
          env: concat(
            settings,
            empty(tabAppId) ? [] : tabSettings,
            empty(modelEndpoint) ? [] : modelSettings,
            empty(modelSecretUrl) ? [] : modelKeySettings
          )
          volumeMounts: [
            {
              volumeName: 'settings'
              mountPath: '/settings'
            }
          ]
          probes: [
            {
              type: 'Startup'
              httpGet: {
                path: '/health/live'
                port: port
              }
              periodSeconds: 10
              failureThreshold: 24
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/health/live'
                port: port
              }
              periodSeconds: 10
              timeoutSeconds: 5
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/health/ready'
                port: port
              }
              periodSeconds: 10
              timeoutSeconds: 5
            }
          ]
        }
      ]
    }
  }
}

output host string = app.properties.configuration.ingress.fqdn
