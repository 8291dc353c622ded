// The bot itself.
param name string
param location string
param image string
param instances int
param environmentId string
param registryServer string
param identityId string
param identityClientId string
param directorySecretUrl string
param databaseUrl string

var port = 3978

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
      }
      registries: [
        {
          server: registryServer
          identity: identityId
        }
      ]
      secrets: [
        {
          name: 'directory'
          keyVaultUrl: directorySecretUrl
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
          storageType: 'Secret'
          secrets: [
            {
              secretRef: 'directory'
              path: 'directory.yaml'
            }
          ]
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
          env: [
            {
              name: 'NODE_ENV'
              value: 'production'
            }
            {
              name: 'PORT'
              value: string(port)
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
              // The port is not part of the ingress: it is reached from within the environment alone.
              name: 'OTEL_EXPORTER_PROMETHEUS_HOST'
              value: '0.0.0.0'
            }
          ]
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
              periodSeconds: 5
              failureThreshold: 48
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
