// Utblick in one resource group: see README.md beside this file.
targetScope = 'resourceGroup'

@description('Begins the names of all resources: lower-case letters and digits, a letter first.')
@minLength(3)
@maxLength(12)
param name string = 'utblick'

param location string = resourceGroup().location

@description('What the bot is called in Teams.')
param displayName string = 'Utblick'

@description('The image, such as utblick.azurecr.io/utblick:1.0.0. Empty the first time: the registry must be there before an image is.')
param image string = ''

@description('Client id of the app registration that people sign in to the page by: a managed identity is none. Empty: the page lets nobody in.')
param tabAppId string = ''

@description('Where a language model is, such as https://NAME.openai.azure.com. Empty: prepared answers alone.')
param modelEndpoint string = ''

@description('Name of the model, or of its deployment in Azure.')
param modelName string = ''

@description('Key of the model. Empty: the identity signs in, with the role Cognitive Services OpenAI User.')
@secure()
param modelKey string = ''

@description('How many instances run at least; two, so that an upgrade or a lost machine is not noticed.')
@minValue(1)
@maxValue(10)
param instances int = 2

@description('Days that backups of the database are kept.')
@minValue(7)
@maxValue(35)
param backupDays int = 35

@description('Size of the database server.')
param databaseSku object = {
  name: 'Standard_B2s'
  tier: 'Burstable'
}

@description('Gigabytes of the database. It grows by itself: never give less than it has grown to.')
param databaseStorageGB int = 32

var unique = uniqueString(resourceGroup().id)
var compactName = take(replace('${name}${unique}', '-', ''), 24)
var roles = {
  acrPull: '7f951dda-4ed3-4680-a7ca-43fe172d538d'
  keyVaultSecretsUser: '4633458b-17de-408a-b874-0445c86b69e6'
}

// The one identity: of the bot in Teams, in the registry, in the key vault and in the database. It has no secret.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-bot'
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2022-10-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: 90
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logs.id
  }
}

module network 'network.bicep' = {
  name: 'network'
  params: {
    name: name
    location: location
  }
}

module database 'database.bicep' = {
  name: 'database'
  params: {
    name: '${name}-db-${unique}'
    location: location
    sku: databaseSku
    storageGB: databaseStorageGB
    backupDays: backupDays
    subnetId: network.outputs.databaseSubnetId
    privateDnsZoneId: network.outputs.privateDnsZoneId
  }
}

// After the environment, which takes minutes: a server that has just been made may not take an administrator yet.
module databaseAccess 'database-access.bicep' = {
  name: 'database-access'
  params: {
    serverName: database.outputs.name
    principalId: identity.properties.principalId
    principalName: identity.name
  }
  dependsOn: [
    environment
  ]
}

// Files that the bot reads: the directory, and what is imported. They are put there by hand, and are no part of a deployment.
resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: compactName
  location: location
  kind: 'StorageV2'
  sku: {
    name: 'Standard_LRS'
  }
  properties: {
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowBlobPublicAccess: false
  }

  resource files 'fileServices' = {
    name: 'default'

    resource settings 'shares' = {
      name: 'settings'
      properties: {
        shareQuota: 1
      }
    }
  }
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' = {
  name: compactName
  location: location
  sku: {
    name: 'Basic'
  }
  properties: {
    adminUserEnabled: false
  }
}

resource pull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, roles.acrPull)
  scope: registry
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.acrPull)
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take('${name}-${unique}', 24)
  location: location
  properties: {
    sku: {
      family: 'A'
      name: 'standard'
    }
    tenantId: tenant().tenantId
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
  }

  resource modelSecret 'secrets' = if (!empty(modelKey)) {
    name: 'model-key'
    properties: {
      value: modelKey
    }
  }
}

resource readSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, roles.keyVaultSecretsUser)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.keyVaultSecretsUser)
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

// The environment's own agent takes OTLP from the bot, and tells it where by OTEL_EXPORTER_OTLP_ENDPOINT.
resource environment 'Microsoft.App/managedEnvironments@2024-10-02-preview' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
    appInsightsConfiguration: {
      connectionString: insights.properties.ConnectionString
    }
    openTelemetryConfiguration: {
      tracesConfiguration: {
        destinations: [
          'appInsights'
        ]
      }
    }
    vnetConfiguration: {
      infrastructureSubnetId: network.outputs.appSubnetId
    }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
  }

  resource settings 'storages' = {
    name: 'settings'
    properties: {
      azureFile: {
        accountName: storage.name
        accountKey: storage.listKeys().keys[0].value
        shareName: storage::files::settings.name
        accessMode: 'ReadOnly'
      }
    }
  }
}

module app 'app.bicep' = if (!empty(image)) {
  name: 'app'
  params: {
    name: name
    location: location
    image: image
    instances: instances
    address: 'https://${host}'
    environmentId: environment.id
    settingsStorage: environment::settings.name
    registryServer: registry.properties.loginServer
    identityId: identity.id
    identityClientId: identity.properties.clientId
    databaseUrl: 'postgres://${identity.name}@${database.outputs.host}:5432/${databaseAccess.outputs.database}'
    tabAppId: tabAppId
    modelEndpoint: modelEndpoint
    modelName: modelName
    modelSecretUrl: empty(modelKey) ? '' : '${vault.properties.vaultUri}secrets/model-key'
  }
  dependsOn: [
    pull
    readSecrets
    vault::modelSecret
  ]
}

// The host is known before the app is there: its name in the environment's domain.
var host = '${name}.${environment.properties.defaultDomain}'

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-${unique}'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: displayName
    endpoint: 'https://${host}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: tenant().tenantId
    msaAppType: 'UserAssignedMSI'
    disableLocalAuth: true
  }

  // Teams alone: in other channels callers say themselves who they are, and the bot refuses them.
  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: {
        isEnabled: true
      }
    }
  }
}

@description('Client id of the bot: MicrosoftAppId for the package.')
output botId string = identity.properties.clientId
output host string = host
output registry string = registry.properties.loginServer
output storage string = storage.name
output databaseHost string = database.outputs.host
output principalId string = identity.properties.principalId
